import { both } from '../common/language.ts';

export const t = both({
  en: {
    title: 'You are at the entrance',
    lead: 'Your phone has read the poster. Now:',
    open: 'Open your invitation, in your mail or your messages.',
    tap: 'Tap its link. Your pass opens.',
    confirm: 'Confirm that you are here.',
    otherwise: 'If the pass does not ask, tap “I am at the entrance” in it and read the poster once more.',
    nobody: 'No invitation, or is it on another phone? Please go to the kiosk or to reception.',
    kept: 'For ten minutes this phone keeps which poster it has read, and nothing else.',
    incomplete: 'This address is incomplete. Please read the poster at the entrance once more.',
  },
  da: {
    title: 'Du er ved indgangen',
    lead: 'Din telefon har læst plakaten. Nu skal du:',
    open: 'Åbne din invitation i mail eller sms.',
    tap: 'Trykke på linket. Så åbner dit pas.',
    confirm: 'Bekræfte, at du er her.',
    otherwise: 'Hvis passet ikke spørger, så tryk på “Jeg er ved indgangen” i det, og scan plakaten en gang til.',
    nobody: 'Ingen invitation, eller er den på en anden telefon? Gå til kiosken eller receptionen.',
    kept: 'I ti minutter husker telefonen, hvilken plakat den har læst, og ikke andet.',
    incomplete: 'Adressen er ikke hel. Scan plakaten ved indgangen en gang til.',
  },
});
