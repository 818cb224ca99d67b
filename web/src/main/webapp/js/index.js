import { speak } from './page.js';

speak({
  en: { title: 'Welcome', heading: 'Visitors, received', signIn: 'Sign in', kiosk: 'Set up a kiosk',
    lead: 'Hosts plan meetings, guests show a code at the door, and somebody comes to meet them. '
      + 'What is told to whom, your agreement decides.' },
  da: { title: 'Velkommen', heading: 'Gæster, taget godt imod', signIn: 'Log ind', kiosk: 'Sæt en kiosk op',
    lead: 'Værter planlægger møder, gæster viser en kode ved døren, og nogen kommer og tager imod. '
      + 'Hvem der får hvad at vide, bestemmer jeres aftale.' },
});
