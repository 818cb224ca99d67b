// Reads a QR code off a picture: by the browser where it can, else by a reader of our own that is loaded only then.
import type { ReaderOptions } from 'zxing-wasm/reader';

export type Reading = (video: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new(options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const WIDEST = 960;
const OPTIONS: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 1, tryHarder: true };

export async function readQr(): Promise<Reading> {
  const native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const isThere = native && (await native.getSupportedFormats().catch((): string[] => [])).includes('qr_code');
  return isThere ? byBrowser(new native({ formats: ['qr_code'] })) : byOurselves();
}

const byBrowser = (detector: Detector): Reading => async (video) =>
  (await detector.detect(video))[0]?.rawValue ?? null;

async function byOurselves(): Promise<Reading> {
  const [{ prepareZXingModule, readBarcodes }, { default: wasm }] = await Promise.all([
    import('zxing-wasm/reader'),
    import('zxing-wasm/reader/zxing_reader.wasm'),
  ]);
  await prepareZXingModule({
    overrides: { locateFile: () => new URL(wasm, import.meta.url).href },
    fireImmediately: true,
  });
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true })!;
  return async (video) => {
    const scale = Math.min(1, WIDEST / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (!(canvas.width > 0)) {
      return null;
    }
    drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
    const [found] = await readBarcodes(drawing.getImageData(0, 0, canvas.width, canvas.height), OPTIONS);
    return found?.text ?? null;
  };
}
