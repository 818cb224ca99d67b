// Whom we tell, how the contract ends, and what was decided by the agreement; the agreement itself has its own page.
import { byId } from './page.js';
import { api } from './session.js';
import { contactsPart } from './admin-contacts.js';
import { endPart } from './admin-end.js';
import { evidencePart } from './admin-evidence.js';

export function agreementPart(me) {
  let catalogue = [];
  const isAdmin = me.roles.includes('tenant-admin');
  const end = endPart(me);
  const contacts = isAdmin ? contactsPart() : null;
  const evidence = isAdmin ? evidencePart((key) => catalogue.find((one) => one.key === key)?.legalName ?? key) : null;
  byId('contacts').hidden = !isAdmin;
  byId('evidence-card').hidden = !isAdmin;

  async function load() {
    ({ catalogue } = await api.get('/agreement'));
    await Promise.all([end.load(), contacts?.load(), evidence?.load()]);
  }

  return { load, draw: () => [end, contacts, evidence].forEach((part) => part?.draw()) };
}
