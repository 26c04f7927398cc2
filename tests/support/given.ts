// The "given" of the tests of the law: one small, lawful budget line as one paper of each type, its officers, and a year in full swing.
import {
  decide,
  definitionOf,
  documents,
  officeScope,
  placeKey,
  moneyText,
  type Body,
  type Circumstances,
  type Command,
  type Decision,
  type DocumentType,
  type Effect,
  type HoldingKind,
  type Office,
  type Officer,
  type Paper,
  type Stamp,
} from '@siklus/workflow';

export const opd = '1.01';
export const subKegiatan = '1.01.01.2.01.01';
export const akun = '5.1.02.01.01.0024';
export const dana = '1.1';
export const today = '2026-02-16';

const line = { akun, uraian: 'Kertas', dana };
const indikator = { id: 'i1', tolokUkur: 'Dokumen', target: '1', satuan: 'dokumen' };
const five = (name: string, values: readonly string[]): Body =>
  Object.fromEntries(values.map((value, index) => [`${name}${index + 1}`, value]));
const fiveTargets = {
  tolokUkur: 'Indeks',
  satuan: 'nilai',
  rumus: 'nilai-akhir',
  ...five('target', ['70', '72', '74', '76', '78']),
};
const fiveCeilings = {
  id: 'g1',
  program: '1.01.01',
  nama: 'Penunjang',
  ...five('pagu', ['1000000.00', '1100000.00', '1200000.00', '1300000.00', '1400000.00']),
};
const months = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`bulan${index + 1}`, '0.00']));
const place = { unit: opd, subKegiatan, akun, dana };
const payment = { id: 'b1', ...line, jumlah: '100000.00' };

/** A lawful body of each type; together they follow one budget line from plan to progress. */
export const bodies: Readonly<Record<DocumentType, Body>> = {
  usulan: {
    jenis: 'masyarakat',
    pengusul: 'Warga RW 02',
    masalah: 'Jalan lingkungan rusak',
    gagasan: 'Rabat beton jalan lingkungan',
    lokasi: 'RW 02',
    wilayah: '35.19.01.2001',
    volume: '120',
    satuan: 'meter',
    anggaran: '250000000.00',
    subKegiatan,
    berkas: [],
    rekomendasi: [],
  },
  rpjmd: {
    mulai: '2026',
    selesai: '2030',
    visi: 'Daerah maju',
    misi: [{ id: 'm1', uraian: 'Tata kelola yang baik' }],
    tujuan: [{ id: 't1', acuan: 'm1', uraian: 'Pelayanan meningkat' }],
    sasaran: [{ id: 's1', acuan: 't1', uraian: 'Dokumen tepat waktu' }],
    indikator: [
      { ...fiveTargets, id: 'i1', acuan: 't1' },
      { ...fiveTargets, id: 'i2', acuan: 's1' },
    ],
    pagu: [fiveCeilings],
  },
  renstra: {
    rpjmd: 'rpjmd-1',
    mulai: '2026',
    selesai: '2030',
    tujuan: [{ id: 't1', acuan: 's1', uraian: 'Penganggaran tertib' }],
    sasaran: [{ id: 's1', acuan: 't1', uraian: 'Dokumen anggaran tepat waktu' }],
    indikator: [
      { ...fiveTargets, id: 'i1', acuan: 't1' },
      { ...fiveTargets, id: 'i2', acuan: 's1' },
    ],
    pagu: [fiveCeilings],
  },
  renja: {
    rincian: [{ id: 'r1', unit: opd, subKegiatan, nama: 'Susun', lokasi: 'Kota', dana, pagu: '1000000.00' }],
    indikator: [{ ...indikator, rincian: 'r1' }],
  },
  rkpd: {
    rancangan: 'rancangan akhir',
    tema: 'Pemerataan',
    konsultasiPublik: '2026-01-15',
    musrenbang: '2026-02-10',
    pendapatan: '1200000.00',
    pembiayaan: '300000.00',
    prioritas: [{ id: 'p1', nama: 'Tata kelola', sasaran: 'Anggaran tepat waktu' }],
    pagu: [{ id: 'o1', opd, nama: 'Dinas', pagu: '1000000.00' }],
  },
  plafon: { rincian: [{ id: 'p1', subKegiatan, nama: 'Susun', dana, jumlah: '1000000.00' }] },
  rka: {
    subKegiatan,
    nama: 'Susun',
    lokasi: 'Kota',
    mulai: 1,
    selesai: 12,
    rincian: [{ id: 'l1', ...line, volume1: '2', satuan1: 'rim', harga: '400000.00', ppn: '0' }],
    indikator: [indikator],
  },
  apbd: {
    jalur: 'perda',
    pendapatan: [{ id: 'p1', akun: '4.1.01', uraian: 'Pajak daerah', jumlah: '900000.00' }],
    belanja: [{ id: 'b1', opd, akun: '5.1.02', jumlah: '800000.00' }],
    pembiayaan: [
      { id: 'm1', arah: 'terima', akun: '6.1.01', uraian: 'SiLPA', jumlah: '100000.00' },
      { id: 'm2', arah: 'keluar', akun: '6.2.02', uraian: 'Penyertaan modal', jumlah: '200000.00' },
    ],
    koreksi: [],
  },
  dpa: { subKegiatan, nama: 'Susun', rincian: [{ id: 'd1', ...line, jumlah: '800000.00' }] },
  kas: {
    subKegiatan,
    nama: 'Susun',
    rincian: [{ id: 'k1', ...line, ...months, bulan2: '300000.00', bulan3: '500000.00' }],
  },
  spd: {
    mulai: 1,
    selesai: 3,
    kas: ['kas-1'],
    rincian: [
      { id: 's1', ...place, bulan: 2, jumlah: '300000.00' },
      { id: 's2', ...place, bulan: 3, jumlah: '500000.00' },
    ],
  },
  kontrak: {
    nomor: '01/PPK/2026',
    pekerjaan: 'Pengadaan kertas',
    penyedia: 'CV Maju',
    tanggal: '2026-02-01',
    mulai: '2026-02-02',
    selesai: '2026-03-31',
    dpa: ['dpa-1'],
    rincian: [{ id: 'c1', subKegiatan, ...line, jumlah: '400000.00' }],
    termin: [
      { id: 't1', uraian: 'Uang muka', persen: '25', jumlah: '100000.00' },
      { id: 't2', uraian: 'Pelunasan', persen: '75', jumlah: '300000.00' },
    ],
  },
  npd: {
    sumber: 'UP',
    dpa: 'dpa-1',
    subKegiatan,
    nama: 'Susun',
    bulan: 2,
    keperluan: 'Kertas',
    rincian: [{ id: 'n1', ...line, jumlah: '100000.00' }],
  },
  tbp: {
    npd: 'npd-1',
    sumber: 'UP',
    subKegiatan,
    bulan: 2,
    keperluan: 'Kertas',
    penerima: 'Toko Murah',
    rincian: [{ id: 'n1', ...line, jumlah: '80000.00' }],
    npdRincian: [{ id: 'n1', akun, dana, jumlah: '100000.00' }],
    potongan: [{ id: 't1', jenis: 'PPN', kodeBilling: '124', jumlah: '8000.00' }],
  },
  lpj: {
    jenis: 'UP',
    bulan: 2,
    tbp: ['tbp-1'],
    keterangan: '',
    rincian: [{ id: 'j1', tbp: 'tbp-1', ...place, uraian: 'Kertas', jumlah: '80000.00' }],
  },
  spp: {
    jenis: 'LS',
    dpa: 'dpa-1',
    spd: ['spd-1'],
    subKegiatan,
    nama: 'Susun',
    bulan: 2,
    keperluan: 'Kertas',
    penerima: 'CV Maju',
    bank: 'BJB',
    rekening: '0012',
    rincian: [payment],
  },
  spm: {
    spp: 'spp-1',
    jenis: 'LS',
    subKegiatan,
    keperluan: 'Kertas',
    penerima: 'CV Maju',
    rincian: [payment],
    potongan: [{ id: 't1', jenis: 'PPh 22', kodeBilling: '123', jumlah: '1500.00' }],
  },
  sp2d: { spm: 'spm-1', jenis: 'LS', subKegiatan, keperluan: 'Kertas', penerima: 'CV Maju', rincian: [payment] },
  setoran: {
    asal: 'LS',
    sp2d: 'sp2d-1',
    subKegiatan,
    alasan: 'Kelebihan bayar',
    bukti: 'STS-1',
    tanggal: '2026-02-15',
    rincian: [{ id: 'b1', ...line, jumlah: '25000.00' }],
  },
  realisasi: {
    dpa: 'dpa-1',
    subKegiatan,
    nama: 'Susun',
    bulan: 2,
    fisik: '12.50',
    keluaran: '0',
    satuan: 'dokumen',
    kendala: '',
    tindakLanjut: '',
  },
  evaluasi: {
    triwulan: 1,
    rincian: [
      {
        id: 'e1',
        sasaran: 'Perencanaan tertib',
        subKegiatan,
        indikator: 'Dokumen',
        satuan: 'dokumen',
        rumus: 'positif',
        targetRenstra: '20',
        realisasiLalu: '8',
        targetRenja: '4',
        triwulan1: '1',
        anggaran: '1000000.00',
        realisasiAnggaran: '100000.00',
      },
    ],
    faktorPendorong: '',
    faktorPenghambat: '',
    tindakLanjutTriwulan: '',
    tindakLanjutRenja: '',
  },
  pertanggungjawaban: {
    rincian: [
      { id: 'l1', akun: '5.1', uraian: 'Belanja operasi', anggaran: '800000.00', realisasi: '100000.00' },
      { id: 'l2', akun: '5.1.02', uraian: 'Barang dan jasa', anggaran: '800000.00', realisasi: '100000.00' },
    ],
    temuan: [],
  },
};

/** A person who holds offices; an office of an OPD in the one OPD of these tests. */
export const person = (name: string, held: readonly Office[], kind: HoldingKind = 'definitif'): Officer => ({
  person: name,
  holdings: held.map((office) => ({
    assignment: `${name}-${office}`,
    office,
    opd: officeScope(office) === 'opd' ? opd : undefined,
    kind,
    decree: undefined,
  })),
});

/** The holder of one office, named after it. */
export const holder = (office: Office): Officer => person(office, [office]);

const draftStamp = (office: Office): Stamp => ({
  moment: 'draft',
  office,
  person: office,
  assignment: `${office}-${office}`,
  kind: 'definitif',
  at: '2026-01-05T00:00:00.000000Z',
  day: '2026-01-05',
});

/** A draft of a type, with fields of its body replaced. */
export const draft = (type: DocumentType, change: Body = {}): Paper => {
  const definition = definitionOf(type);
  const body = { ...bodies[type], ...change };
  const id = `${type}-1`;
  const of = definition.scope === 'region' ? '' : opd;
  return {
    id,
    type,
    year: 2026,
    opd: of,
    unit: of,
    subject: definition.subject(definition.schema.parse(body), { id, opd: of, unit: of }),
    edition: 0,
    chain: 0,
    version: 1,
    state: 'draft',
    marks: [],
    body,
    stamps: [draftStamp(definition.chain.draft.by)],
    number: undefined,
  };
};

/** What a type stands on, each paper lawful and final. */
export const basisOf = (type: DocumentType): Record<string, readonly Paper[]> =>
  Object.fromEntries(
    Object.entries(definitionOf(type).basis).map(([name, spec]) => [
      name,
      [{ ...draft(name as DocumentType), state: spec.state }], // bases are document types
    ]),
  );

/** A day in February 2026 on which everything is open. */
export const around = (officer: Officer, change: Partial<Circumstances> = {}): Circumstances => ({
  officer,
  at: '2026-02-16T02:00:00.000000Z',
  day: today,
  basis: {},
  stages: [
    'running.execution.payment.paying',
    'running.execution.change.settled',
    'running.monitoring.reporting',
    'daerah.execution.payment.paying',
    'daerah.execution.change.settled',
  ],
  windows: [],
  holidays: new Set(),
  ...change,
});

/** The stages in which a type may be drafted, beside a year in full swing. */
export const stagesOf = (type: DocumentType): readonly string[] => {
  const { opensIn, opensInRegion = [], scope } = definitionOf(type);
  const prefix = scope === 'region' ? 'daerah.' : '';
  return [
    ...around(holder('pptk')).stages,
    ...opensIn.map((it) => prefix + it),
    ...opensInRegion.map((it) => `daerah.${it}`),
  ];
};

/** Decides a command of the holder of an office, with a lawful basis in a lawful stage unless others are given. */
export const ask = (paper: Paper, office: Office, command: Command, change: Partial<Circumstances> = {}): Decision => {
  const type = paper.type as DocumentType; // papers of these tests are made by draft()
  return decide(
    documents[type],
    paper,
    command,
    around(holder(office), { basis: basisOf(type), stages: stagesOf(type), ...change }),
  );
};

/** What a decision does; throws with the refusals when it refused. */
export const effectOf = (decision: Decision): Effect => {
  if (decision.ok) return decision.effect;
  throw new Error(decision.refusals.map((it) => `${it.code} ${it.rule ?? ''} ${it.text.en}`).join('\n'));
};

/** Takes a paper through acts such as `pptk submit` and `tapd return draft`; answers with the last effect. */
export const through = (start: Paper, ...acts: readonly string[]): Effect => {
  let effect: Effect | undefined;
  for (const act of acts) {
    const [office = '', name = '', to] = act.split(' ');
    const command = { name, ...(to === undefined ? {} : { to, reason: 'perlu perbaikan' }) };
    effect = effectOf(ask(effect?.paper ?? start, office as Office, command)); // a wrong name is refused by the law
  }
  if (effect === undefined) throw new Error('no act given');
  return effect;
};

/** Why a submission is refused: the broken rules by name, or the codes of other refusals; [] when it is accepted. */
export const faults = (paper: Paper, change: Partial<Circumstances> = {}): readonly string[] => {
  const decision = ask(paper, definitionOf(paper.type).chain.draft.by, { name: 'submit' }, change);
  return decision.ok ? [] : [...new Set(decision.refusals.map((it) => it.rule ?? it.code))];
};

/** The transfers of an effect in one line each: from > to, amount, month of report. */
export const moved = (effect: Effect): readonly string[] =>
  effect.transfers.map((it) => `${placeKey(it.from)} > ${placeKey(it.to)} ${moneyText(it.amount)} @${it.month}`);

/** The codes of a refused decision; [] when it is accepted. */
export const codesOf = (decision: Decision): readonly string[] =>
  decision.ok ? [] : decision.refusals.map((it) => it.code);
