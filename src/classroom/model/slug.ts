const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l' };

/** A title in small letters, digits and single hyphens, as ids and file names need it; empty where it has none of them. */
export function slugOf(title: string, most: number): string {
  return title
    .toLowerCase()
    .replace(/[äöüßæøł]/g, (letter) => SPELLED[letter])
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, most)
    .replace(/-$/, '');
}
