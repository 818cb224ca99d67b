export const texts = {
  en: {
    title: 'Welcome',
    lead: 'Choose a password, and your account is ready.',
    password: 'Password',
    hint: 'At least 12 characters; several words are good',
    save: 'Save the password',
    done: 'Your account is ready. You can sign in now.',
    incomplete: 'This address is incomplete. Please open the whole link from the message.',
  },
  da: {
    title: 'Velkommen',
    lead: 'Vælg en adgangskode, så er din konto klar.',
    password: 'Adgangskode',
    hint: 'Mindst 12 tegn; flere ord er godt',
    save: 'Gem adgangskoden',
    done: 'Din konto er klar. Du kan logge ind nu.',
    incomplete: 'Adressen er ikke hel. Åbn hele linket fra beskeden.',
  },
};
