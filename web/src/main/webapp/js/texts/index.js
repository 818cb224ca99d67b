export const texts = {
  en: {
    title: 'Welcome',
    heading: 'Visitors, well received',
    lead: 'Hosts plan meetings, guests show a code at the door, and the right person is told. Your own agreement '
      + 'decides who may receive which data.',
    kiosk: 'This tablet is a kiosk',
    guest: 'Are you a guest? Open the link in your invitation.',
  },
  da: {
    title: 'Velkommen',
    heading: 'Gæster, godt modtaget',
    lead: 'Værter planlægger møder, gæster viser en kode ved døren, og den rigtige får besked. Jeres egen aftale '
      + 'bestemmer, hvem der må få hvilke data.',
    kiosk: 'Denne tablet er en kiosk',
    guest: 'Er du gæst? Åbn linket i din invitation.',
  },
};
