// The time zone of a region by its province (Keppres 41/1987; provinces by the codes of Kemendagri).

const zones: Readonly<Record<string, string>> = {
  // Sumatera, Jawa, Kalimantan Barat dan Tengah
  'Asia/Jakarta': '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62',
  // Bali, Nusa Tenggara, Kalimantan Selatan, Timur dan Utara, Sulawesi
  'Asia/Makassar': '51 52 53 63 64 65 71 72 73 74 75 76',
  // Maluku dan Papua
  'Asia/Jayapura': '81 82 91 92 93 94 95 96',
};

/** The IANA zone of a region's code (`32` or `32.01`): WIB, WITA or WIT; nothing for a province that does not exist. */
export function zoneOf(region: string): string | undefined {
  const province = region.split('.')[0] ?? '';
  return Object.entries(zones).find(([, provinces]) => provinces.split(' ').includes(province))?.[0];
}
