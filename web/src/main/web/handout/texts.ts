import { both } from '../common/language.ts';

export const t = both({
  en: {
    title: 'A file of the access log',
    lead: 'You asked for the log of a stairwell. The file tells which companies and authorities opened it and when, '
      + 'and names no person.',
    once: 'The link works once. Fetch the file on the device where you want to keep it.',
    duty: 'Use it for the stated purpose alone, and erase it when that is fulfilled. Each page and each line says for '
      + 'whom it was made.',
    fetch: 'Fetch the file',
    fetched: 'The file is on your device. The link works no more.',
    incomplete: 'This address is incomplete. Please open the whole link that you were sent.',
    dead: 'This link works no more: it was used, it is older than seven days, or a newer one was made.',
    deadHelp: 'Whoever sent it to you can make a new one, for thirty days after the file was made.',
    name: 'access-log.pdf',
  },
  da: {
    title: 'En fil af adgangsloggen',
    lead: 'Du har bedt om loggen for en opgang. Filen fortæller, hvilke firmaer og myndigheder der har åbnet den og '
      + 'hvornår, og nævner ingen person.',
    once: 'Linket virker én gang. Hent filen på den enhed, hvor du vil gemme den.',
    duty: 'Brug den kun til det oplyste formål, og slet den, når det er opfyldt. Hver side og hver linje siger, hvem '
      + 'den er lavet til.',
    fetch: 'Hent filen',
    fetched: 'Filen er på din enhed. Linket virker ikke mere.',
    incomplete: 'Adressen er ikke hel. Åbn hele det link, du har fået.',
    dead: 'Linket virker ikke mere: det er brugt, det er over syv dage gammelt, eller der er lavet et nyere.',
    deadHelp: 'Den, der sendte det, kan lave et nyt i tredive dage, efter at filen blev lavet.',
    name: 'adgangslog.pdf',
  },
});
