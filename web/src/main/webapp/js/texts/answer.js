export const texts = {
  en: {
    title: 'A guest is waiting',
    answered: 'Reception can see your answer: {0}. For ten minutes you can choose another one.',
    incomplete: 'This address is incomplete. Please open the whole link from the message.',
  },
  da: {
    title: 'En gæst venter',
    answered: 'Receptionen kan se dit svar: {0}. I ti minutter kan du vælge et andet.',
    incomplete: 'Adressen er ikke hel. Åbn hele linket fra beskeden.',
  },
};
