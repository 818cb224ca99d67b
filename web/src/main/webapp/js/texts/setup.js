export const texts = {
  en: {
    title: 'Set up this installation',
    lead: 'You become the first operator: you open organisations and see nothing of what they keep. This works once.',
    name: 'Who runs this installation?',
    organisation: 'A short name to sign in with',
    organisationHint: 'Small letters, digits and dashes',
    email: 'Your e-mail',
    password: 'Password',
    hint: 'At least 12 characters; several words are good',
    save: 'Set up',
    incomplete: 'This address is incomplete. Please open the whole link that the console shows.',
  },
  da: {
    title: 'Sæt installationen op',
    lead: 'Du bliver den første operatør: du opretter organisationer og ser intet af det, de opbevarer. '
      + 'Det virker én gang.',
    name: 'Hvem driver installationen?',
    organisation: 'Et kort navn at logge ind med',
    organisationHint: 'Små bogstaver, cifre og bindestreger',
    email: 'Din e-mail',
    password: 'Adgangskode',
    hint: 'Mindst 12 tegn; flere ord er godt',
    save: 'Sæt op',
    incomplete: 'Adressen er ikke hel. Åbn hele linket, som konsollen viser.',
  },
};
