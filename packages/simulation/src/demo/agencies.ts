// The agencies of the demonstration region, made up; their sub kegiatan are codes of the national list. Amounts are in millions of rupiah.

/** How a sub kegiatan is costed: which lines it is made of. */
export type Costing = 'gaji' | 'kantor' | 'koordinasi' | 'pelatihan' | 'bangunan' | 'barang' | 'layanan';

/** A sub kegiatan of the demonstration: code, costing, money in millions of rupiah, fund source, place. */
export type DemoWork = readonly [code: string, costing: Costing, millions: number, dana: string, lokasi: string];

/** An agency of the demonstration; `units` are its sub units, works of `unit` go there. */
export interface DemoAgency {
  readonly code: string;
  readonly name: string;
  readonly bidang: string;
  readonly units: readonly { readonly code: string; readonly name: string; readonly works: readonly DemoWork[] }[];
}

const PAD = '1.1';
const DAU = '1.2.01.01.02';
const DAK = '2.2.01.01.03';

/** The eight agencies. */
export const agencies: readonly DemoAgency[] = [
  {
    code: '1.01.0.00.0.00.01.0000',
    name: 'Dinas Pendidikan',
    bidang: '1.01',
    units: [
      {
        code: '1.01.0.00.0.00.01.0000',
        name: 'Dinas Pendidikan',
        works: [
          ['1.01.01.2.02.01', 'gaji', 182_400, DAU, 'Kabupaten'],
          ['1.01.01.2.01.01', 'kantor', 240, PAD, 'Kabupaten'],
          ['1.01.02.2.01.02', 'bangunan', 9_800, DAK, 'Kecamatan Hulu'],
          ['1.01.02.2.01.08', 'bangunan', 14_250, DAK, 'Kecamatan Hilir'],
        ],
      },
      {
        code: '1.01.0.00.0.00.01.0001',
        name: 'UPT Pendidikan Wilayah Utara',
        works: [['1.01.02.2.01.11', 'bangunan', 1_320, PAD, 'Kecamatan Utara']],
      },
    ],
  },
  {
    code: '1.02.0.00.0.00.01.0000',
    name: 'Dinas Kesehatan',
    bidang: '1.02',
    units: [
      {
        code: '1.02.0.00.0.00.01.0000',
        name: 'Dinas Kesehatan',
        works: [
          ['1.02.01.2.02.01', 'gaji', 96_700, DAU, 'Kabupaten'],
          ['1.02.01.2.01.07', 'koordinasi', 185, PAD, 'Kabupaten'],
          ['1.02.02.2.01.06', 'bangunan', 6_450, DAK, 'Kecamatan Tengah'],
        ],
      },
      {
        code: '1.02.0.00.0.00.01.0001',
        name: 'Puskesmas Tirta',
        works: [
          ['1.02.02.2.01.09', 'bangunan', 780, PAD, 'Kecamatan Tirta'],
          ['1.02.02.2.01.12', 'barang', 1_150, DAK, 'Kecamatan Tirta'],
        ],
      },
    ],
  },
  {
    code: '1.03.0.00.0.00.01.0000',
    name: 'Dinas Pekerjaan Umum dan Penataan Ruang',
    bidang: '1.03',
    units: [
      {
        code: '1.03.0.00.0.00.01.0000',
        name: 'Dinas Pekerjaan Umum dan Penataan Ruang',
        works: [
          ['1.03.01.2.02.01', 'gaji', 11_900, DAU, 'Kabupaten'],
          ['1.03.10.2.01.08', 'bangunan', 38_600, DAU, 'Ruas Hulu-Tengah'],
          ['1.03.10.2.01.11', 'layanan', 7_400, PAD, 'Kabupaten'],
          ['1.03.05.2.01.06', 'barang', 2_950, DAK, 'Kecamatan Hilir'],
          ['1.03.10.2.01.12', 'bangunan', 12_700, DAU, 'Sungai Tirta'],
        ],
      },
    ],
  },
  {
    code: '2.11.0.00.0.00.01.0000',
    name: 'Dinas Lingkungan Hidup',
    bidang: '2.11',
    units: [
      {
        code: '2.11.0.00.0.00.01.0000',
        name: 'Dinas Lingkungan Hidup',
        works: [
          ['2.11.01.2.02.01', 'gaji', 6_300, DAU, 'Kabupaten'],
          ['2.11.01.2.01.01', 'kantor', 130, PAD, 'Kabupaten'],
          ['2.11.03.2.01.03', 'layanan', 860, PAD, 'Kabupaten'],
          ['2.11.03.2.02.01', 'koordinasi', 210, PAD, 'Kabupaten'],
        ],
      },
    ],
  },
  {
    code: '2.16.0.00.0.00.01.0000',
    name: 'Dinas Komunikasi dan Informatika',
    bidang: '2.16',
    units: [
      {
        code: '2.16.0.00.0.00.01.0000',
        name: 'Dinas Komunikasi dan Informatika',
        works: [
          ['2.16.01.2.02.01', 'gaji', 4_100, DAU, 'Kabupaten'],
          ['2.16.01.2.01.01', 'kantor', 95, PAD, 'Kabupaten'],
          ['2.16.02.2.01.06', 'layanan', 640, PAD, 'Kabupaten'],
          ['2.16.02.2.01.10', 'pelatihan', 275, PAD, 'Kabupaten'],
        ],
      },
    ],
  },
  {
    code: '3.27.0.00.0.00.01.0000',
    name: 'Dinas Pertanian',
    bidang: '3.27',
    units: [
      {
        code: '3.27.0.00.0.00.01.0000',
        name: 'Dinas Pertanian',
        works: [
          ['3.27.01.2.02.01', 'gaji', 8_800, DAU, 'Kabupaten'],
          ['3.27.02.2.01.02', 'pelatihan', 720, PAD, 'Kecamatan Hilir'],
          ['3.27.02.2.02.02', 'barang', 1_480, DAK, 'Kecamatan Hulu'],
          ['3.27.01.2.01.07', 'koordinasi', 110, PAD, 'Kabupaten'],
        ],
      },
    ],
  },
  {
    code: '5.01.5.05.0.00.01.0000',
    name: 'Badan Perencanaan Pembangunan dan Riset Daerah',
    bidang: '5.01',
    units: [
      {
        code: '5.01.5.05.0.00.01.0000',
        name: 'Badan Perencanaan Pembangunan dan Riset Daerah',
        works: [
          ['5.01.01.2.02.01', 'gaji', 5_700, DAU, 'Kabupaten'],
          ['5.01.02.2.01.05', 'koordinasi', 540, PAD, 'Kabupaten'],
          ['5.01.02.2.01.07', 'koordinasi', 680, PAD, 'Kabupaten'],
          ['5.01.02.2.02.01', 'layanan', 390, PAD, 'Kabupaten'],
        ],
      },
    ],
  },
  {
    code: '7.01.0.00.0.00.01.0000',
    name: 'Kecamatan Hulu',
    bidang: '7.01',
    units: [
      {
        code: '7.01.0.00.0.00.01.0000',
        name: 'Kecamatan Hulu',
        works: [
          ['7.01.01.2.02.01', 'gaji', 2_900, DAU, 'Kecamatan Hulu'],
          ['7.01.02.2.02.01', 'koordinasi', 85, PAD, 'Kecamatan Hulu'],
          ['7.01.03.2.01.01', 'koordinasi', 120, PAD, 'Kecamatan Hulu'],
          ['7.01.02.2.01.02', 'kantor', 64, PAD, 'Kecamatan Hulu'],
        ],
      },
    ],
  },
];
