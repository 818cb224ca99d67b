// The fields of a guest, wherever guests are entered.
export const texts = {
  en: {
    guest: 'Guest',
    firstName: 'First name',
    lastName: 'Last name',
    company: 'Company',
    email: 'E-mail',
    phone: 'Mobile',
    language: 'Language',
    languageByPhone: 'Automatic',
    remove: 'Remove',
  },
  da: {
    guest: 'Gæst',
    firstName: 'Fornavn',
    lastName: 'Efternavn',
    company: 'Firma',
    email: 'E-mail',
    phone: 'Mobil',
    language: 'Sprog',
    languageByPhone: 'Automatisk',
    remove: 'Fjern',
  },
};
