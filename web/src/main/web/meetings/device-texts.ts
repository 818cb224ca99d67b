// What is said about the devices that ring.
import { both } from '../common/language.ts';

export const t = both({
  en: {
    devices: 'Alerts on your devices',
    devicesHint: 'A device rings when a guest arrives, even with this page closed. It says nothing about the guest: '
      + 'a tap opens this page, which does. Devices ring besides the way that you are told first; choose them above to '
      + 'be told by them first. A device stops when you sign out on it.',
    devicesClosed: 'This browser cannot be turned on. Its notifications are carried by {0}: {1}.',
    devicesOthers: 'You can use a browser whose notifications are carried by {0}.',
    deviceCarrier: 'Turned on, this browser registers with {0}, which then carries its notifications.',
    deviceSomewhere: 'Turned on, this browser registers with {0}, which then carries its notifications. Your agreement '
      + 'permits that at some sites; for guests at the others it stays silent.',
    deviceOn: 'Alerts on this device',
    deviceHere: 'This device',
    deviceOther: 'Another device',
    deviceSince: 'Since {0}, carried by {1}',
    deviceSilent: 'Silent: your agreement does not permit it now',
    devicePartly: 'Rings only for guests at some sites',
    deviceRemove: 'Remove',
    deviceRemoveWhich: 'Remove: {0}. {1}',
    deviceTurnedOn: 'This device rings from now on.',
    deviceRemoved: 'Removed. It does not ring any more.',
    deviceBlocked: 'Your browser does not let this page show notifications. Allow it in the browser, and try again.',
    deviceUnable: 'This browser cannot be told by web pages. Use another browser.',
    deviceUnknown: 'The company that carries this browser\'s notifications is not known here. Use another browser.',
  },
  da: {
    devices: 'Besked på dine enheder',
    devicesHint: 'En enhed ringer, når der kommer en gæst, også når siden er lukket. Den siger intet om gæsten: '
      + 'et tryk åbner denne side, som gør. Enheder ringer ud over den måde, du først får besked på; vælg dem ovenfor, '
      + 'hvis du vil have besked dér først. En enhed tier, når du logger ud på den.',
    devicesClosed: 'Denne browser kan ikke slås til. Dens beskeder leveres af {0}: {1}.',
    devicesOthers: 'Du kan bruge en browser, hvis beskeder leveres af {0}.',
    deviceCarrier: 'Når du slår den til, melder browseren sig hos {0}, som så leverer dens beskeder.',
    deviceSomewhere: 'Når du slår den til, melder browseren sig hos {0}, som så leverer dens beskeder. Jeres aftale '
      + 'tillader det nogle steder; for gæster de andre steder tier den.',
    deviceOn: 'Besked på denne enhed',
    deviceHere: 'Denne enhed',
    deviceOther: 'En anden enhed',
    deviceSince: 'Siden {0}, leveres af {1}',
    deviceSilent: 'Tavs: jeres aftale tillader det ikke lige nu',
    devicePartly: 'Ringer kun for gæster nogle steder',
    deviceRemove: 'Fjern',
    deviceRemoveWhich: 'Fjern: {0}. {1}',
    deviceTurnedOn: 'Denne enhed ringer fra nu af.',
    deviceRemoved: 'Fjernet. Den ringer ikke mere.',
    deviceBlocked: 'Din browser lader ikke siden vise beskeder. Tillad det i browseren, og prøv igen.',
    deviceUnable: 'Denne browser kan ikke få besked fra hjemmesider. Brug en anden browser.',
    deviceUnknown: 'Virksomheden, der leverer denne browsers beskeder, er ikke kendt her. Brug en anden browser.',
  },
});
