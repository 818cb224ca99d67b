// The ways a code comes in without being typed: the camera, and a hand-held reader that types faster than people do.
import { byId } from './page.js';

const LOOK_EVERY = 250;
const SAME_CODE_AGAIN = 4000;
const FASTER_THAN_FINGERS = 100;
const SHORTEST = 8;

/**
 * Resolves to a text's key where the camera cannot be used, and to null where it reads.
 *
 * @param isWanted told whether it would be the code that was read last
 */
export async function readByCamera(isWanted, found) {
  if (!('BarcodeDetector' in globalThis)) {
    return 'noReader';
  }
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    if (!formats.includes('qr_code')) {
      return 'noReader';
    }
    const video = byId('camera');
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
    await video.play();
    look(new BarcodeDetector({ formats: ['qr_code'] }), video, isWanted, found);
    return null;
  } catch {
    return 'noCamera';
  }
}

function look(detector, video, isWanted, found) {
  const last = { text: '', at: 0 };
  setInterval(async () => {
    if (!isWanted(false)) {
      return;
    }
    const [code] = await detector.detect(video).catch(() => []);
    const isSame = code?.rawValue === last.text;
    if (code && isWanted(isSame) && (!isSame || Date.now() - last.at > SAME_CODE_AGAIN)) {
      last.text = code.rawValue;
      last.at = Date.now();
      found(code.rawValue);
    }
  }, LOOK_EVERY);
}

/** A reader's keys go nowhere else, whatever has the focus: its Enter must not press a button. */
export function readByHand(isWanted, found) {
  let text = '';
  let last = 0;
  addEventListener('keydown', (event) => {
    if (!isWanted()) {
      return;
    }
    const isFast = event.timeStamp - last < FASTER_THAN_FINGERS;
    if (event.key === 'Enter') {
      if (isFast && text.length >= SHORTEST) {
        event.preventDefault();
        event.stopPropagation();
        found(text);
      }
      text = '';
    } else if (event.key.length === 1) {
      text = isFast ? text + event.key : event.key;
      last = event.timeStamp;
    }
  }, true);
}

/**
 * What to send for a text that was read or typed; null where it can be neither code nor pass. A reader set to an
 * American keyboard at a Danish tablet says + for - and ? for _, which no pass holds.
 */
export function asScan(text) {
  const plain = text.replaceAll(/[\s-]/g, '');
  if (/^\d+$/.test(plain)) {
    return /^\d{8}$/.test(plain) ? { code: plain } : null;
  }
  const pass = text.slice(text.lastIndexOf('#') + 1).trim().replaceAll('+', '-').replaceAll('?', '_');
  return pass.length >= SHORTEST ? { pass } : null;
}
