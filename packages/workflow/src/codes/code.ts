// Codes of the field: levels and parents, found by their parts, never by a substring.

const programParts = [1, 2, 3, 5, 6] as const;

/** The five levels of the programme tree by name. */
export const programLevels = ['urusan', 'bidang_urusan', 'program', 'kegiatan', 'sub_kegiatan'] as const;

/** The six levels of the chart of accounts by name. */
export const akunLevels = ['akun', 'kelompok', 'jenis', 'objek', 'rincian_objek', 'sub_rincian_objek'] as const;

/** Which code family a code belongs to. */
export type CodeKind = 'program' | 'akun';

function partsAt(kind: CodeKind, level: number): number | undefined {
  return kind === 'program' ? programParts[level - 1] : level >= 1 && level <= 6 ? level : undefined;
}

/**
 * The level of a code, 1 at the top; `undefined` when the number of its parts belongs to no level.
 * @example levelOf('program', '1.05.02.2.03') // 4
 */
export function levelOf(kind: CodeKind, code: string): number | undefined {
  const count = code.split('.').length;
  const level = kind === 'akun' ? count : programParts.findIndex((parts) => parts === count) + 1;
  return level >= 1 && level <= (kind === 'akun' ? 6 : 5) ? level : undefined;
}

/**
 * The code of the ancestor at a level; `undefined` when the code is shallower than that.
 * @example ancestorAt('program', '1.05.02.2.03.0002', 3) // '1.05.02'
 */
export function ancestorAt(kind: CodeKind, code: string, level: number): string | undefined {
  const parts = code.split('.');
  const wanted = partsAt(kind, level);
  return wanted === undefined || parts.length < wanted ? undefined : parts.slice(0, wanted).join('.');
}

/** The code one level up; `undefined` at the top. */
export function parentOf(kind: CodeKind, code: string): string | undefined {
  const level = levelOf(kind, code);
  return level === undefined || level === 1 ? undefined : ancestorAt(kind, code, level - 1);
}

/** Whether `code` is `ancestor` or lies below it. */
export function isWithin(code: string, ancestor: string): boolean {
  return code === ancestor || code.startsWith(`${ancestor}.`);
}

/**
 * The entry of the national list for a code in use: programmes that support every affair are held once under `X.XX`.
 * @example nomenclatureKey('5.01.01.2.01.01') // 'X.XX.01.2.01.01'
 */
export function nomenclatureKey(code: string): string {
  const parts = code.split('.');
  return parts[2] === '01' ? ['X', 'XX', ...parts.slice(2)].join('.') : code;
}
