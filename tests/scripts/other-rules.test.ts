// What rules outside the panel place, told by hand.
import { describe, expect, test } from 'vitest';
import { OTHER_RULES, type OtherRule } from '../../scripts/levels/other-rules.ts';
import { validateLinks } from '../../src/links/index.ts';
import { fitDials, withDials } from '../../src/task/index.ts';
import { shippedLevel } from '../play/fakes.ts';

function placed(id: string, rule: OtherRule): string {
  const { task, solution } = shippedLevel(id);
  const links = OTHER_RULES[rule].links(withDials(task, fitDials(task, solution.dials)));
  expect(validateLinks(task.rules, links)).toEqual([]);
  return links.map((link) => link.join('–')).join(' ');
}

describe('on three hairpins side by side', () => {
  test.each<[OtherRule, string]>([
    ['turns', '0–11 6–17 12–23'],
    ['inset', '1–10 7–16 13–22'],
    ['boundaries', '2–9 8–15 14–21'],
    ['corners', '4–7 10–13 16–19'],
    ['ends', '0–11 1–10 2–9'],
    ['disjoint', '0–11 1–10 12–23'],
    ['loop', '0–11 1–10 2–9'],
    ['longShort', '0–11 4–7 6–17'],
  ])('%s', (rule, links) => {
    expect(placed('meander', rule)).toBe(links);
  });
});

test('who asks about the wrong fold leaves out what touches there', () => {
  const { task } = shippedLevel('letter-m');
  const wrong = new Set(task.decoy!.contacts.map(({ i, j }) => `${i}–${j}`));
  for (const rule of ['differ', 'differApart'] as const) {
    for (const link of placed('letter-m', rule).split(' ')) expect(wrong.has(link)).toBe(false);
  }
});

test('rules that move standing links leave those that must stay', () => {
  for (const rule of Object.keys(OTHER_RULES) as OtherRule[]) expect(placed('clamp', rule)).not.toBe('');
});
