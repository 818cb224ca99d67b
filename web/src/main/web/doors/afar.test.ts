import { equal, test } from '../common/testing.ts';
import { orderInWords, type Order } from './afar.ts';

const order = (state: string, ground?: string): Order =>
  ({ id: '1', state, expiresAt: '2026-12-01T10:00:10Z', ...(ground ? { ground } : {}) });

test('what became of an order is said of the door, and why it stayed shut', () => {
  equal(orderInWords('Gate', order('opened')), 'Gate is open.');
  equal(orderInWords('Gate', order('refused', 'expired')), 'Gate stayed shut: its unit heard of it too late.');
  equal(orderInWords('Gate', order('refused', 'of tomorrow')), 'Gate stayed shut: its unit refused.');
});

test('of a unit that has not answered nobody says that the door is shut, but when it no more opens', () => {
  equal(orderInWords('Gate', order('unanswered')).startsWith('Gate has not answered. It does not open after '), true);
});
