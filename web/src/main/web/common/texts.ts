import { both } from './language.ts';

/** Words that several pages need. */
export const common = both({
  en: {
    skip: 'To the content',
    languages: 'Language',
    pages: 'Pages',
    signOut: 'Sign out',
    desk: 'Reception',
    meetings: 'Meetings',
    mailbox: 'Mailbox',
    admin: 'Administration',
    close: 'Close',
    loading: 'One moment …',
    checkField: 'Please check this.',
    offline: 'There is no connection. Please try again.',
    fault: 'That did not work. Please try again in a moment.',
    reference: 'Reference: {0}',
    otherRole: 'This page is not for your role. Choose another one from the list of pages.',
  },
  da: {
    skip: 'Til indholdet',
    languages: 'Sprog',
    pages: 'Sider',
    signOut: 'Log ud',
    desk: 'Reception',
    meetings: 'Møder',
    mailbox: 'Postkasse',
    admin: 'Administration',
    close: 'Luk',
    loading: 'Et øjeblik …',
    checkField: 'Se på dette felt.',
    offline: 'Der er ingen forbindelse. Prøv igen.',
    fault: 'Det lykkedes ikke. Prøv igen om lidt.',
    reference: 'Reference: {0}',
    otherRole: 'Denne side er ikke til din rolle. Vælg en anden på listen over sider.',
  },
});
