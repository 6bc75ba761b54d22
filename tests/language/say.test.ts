import { afterEach, expect, test } from 'vitest';
import { digits, grouped, inWords, languageFor, makeLanguage, say, sayAs, speak } from '../../src/language/index.ts';

afterEach(() => speak(null));

const GERMAN = new Map([
  ['folds in {0} of {1} runs', 'in {0} von {1, plural, one {einem Lauf} other {# Läufen}} gefaltet'],
  ['{0} links', '{0} Brücken'],
  ['Goal', 'Ziel'],
  ['about ×{0}: an estimate', 'etwa ×{0}: geschätzt'],
]);

test('English is what the code holds', () => {
  expect(say`folds in ${26} of ${32} runs`).toBe('folds in 26 of 32 runs');
  expect([say`Goal`, inWords('Goal'), sayAs('{0} links', 3)]).toEqual(['Goal', 'Goal', '3 links']);
  expect([digits('0.26'), grouped(20_000), grouped(0.125)]).toEqual(['0.26', '20,000', '0.125']);
});

test('another language has its own order, plurals and signs; what it lacks is said in English', async () => {
  speak(await makeLanguage('de', GERMAN));
  expect(say`folds in ${26} of ${32} runs`).toBe('in 26 von 32 Läufen gefaltet');
  expect(say`folds in ${0} of ${1} runs`).toBe('in 0 von einem Lauf gefaltet');
  expect([say`Goal`, inWords('Goal'), sayAs('{0} links', 3)]).toEqual(['Ziel', 'Ziel', '3 Brücken']);
  expect(say`nobody wrote ${'this'} down`).toBe('nobody wrote this down');
});

test('a decimal point becomes a comma once, however often a figure is passed on; thousands stay apart', async () => {
  speak(await makeLanguage('de', GERMAN));
  const figure = digits('0.125');
  expect([figure, digits(figure)]).toEqual(['0,125', '0,125']);
  expect(say`about ×${figure}: an estimate`).toBe('etwa ×0,125: geschätzt');
  expect(say`about ×${2.5}: an estimate`).toBe('etwa ×2,5: geschätzt');
  expect([grouped(20_000), grouped(1234.5)]).toEqual(['20\u202f000', '1\u202f234,5']);
});

test('what is quoted stays as somebody wrote it, and the points of a list of pairs are no decimal signs', async () => {
  speak(
    await makeLanguage('de', new Map([...GERMAN, ['{0} is not “{1}”', '{0} ist nicht „{1}“'], ['{0} So', '{0} Also']])),
  );
  const told = say`${0.5} is not “${'1.5'}”`;
  expect(told).toBe('0,5 ist nicht „1.5“');
  expect(say`${told} So`).toBe('0,5 ist nicht „1.5“ Also');
  expect(say`${'“1.5” < 2.5'} So`).toBe('“1.5” < 2,5 Also');
  expect([digits('0-11.6-17'), digits('-0.5 to 0.25')]).toEqual(['0-11.6-17', '-0,5 to 0,25']);
});

test('the address chooses a language, then the settings, then the browser; what is not there is passed over', () => {
  expect(languageFor('en', 'auto', ['fr-CA'])).toBe('en');
  expect(languageFor(null, 'auto', ['xx', 'fr-CA', 'C'])).toBe('en');
  expect(languageFor('tlh', 'en', [])).toBe('en');
});
