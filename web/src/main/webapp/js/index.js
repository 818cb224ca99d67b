import { speak } from './page.js';
import { texts } from './texts/index.js';

speak(texts);
