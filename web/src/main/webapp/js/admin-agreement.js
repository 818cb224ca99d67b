// Whom we tell, and how the contract ends; the agreement itself has its own page.
import { byId } from './page.js';
import { contactsPart } from './admin-contacts.js';
import { endPart } from './admin-end.js';

export function agreementPart(me) {
  const isAdmin = me.roles.includes('tenant-admin');
  const end = endPart(me);
  const contacts = isAdmin ? contactsPart() : null;
  byId('contacts').hidden = !isAdmin;

  const load = () => Promise.all([end.load(), contacts?.load()]);

  return { load, draw: () => [end, contacts].forEach((part) => part?.draw()) };
}
