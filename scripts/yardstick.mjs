// A fixed piece of work of the kind that tests do; prints the milliseconds of processor time that its best round took.
import { createHash } from 'node:crypto';

const rows = Array.from({ length: 4000 }, (_, index) => ({
  id: `r${(index * 7919) % 4000}`,
  amount: `${index}.00`,
  marks: ['pa', 'bud'],
}));

const round = () => {
  const before = process.cpuUsage();
  for (let turn = 0; turn < 8; turn += 1) {
    const copies = JSON.parse(JSON.stringify(rows)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const sum = copies.reduce((total, it) => total + BigInt(it.amount.slice(0, -3)), 0n);
    const groups = new Map(copies.map((it) => [`${it.id}|${it.marks.join()}`, { ...it, sum }]));
    createHash('sha256')
      .update([...groups.keys()].join('\n'))
      .digest('hex');
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

process.stdout.write(Math.min(...Array.from({ length: 12 }, round)).toFixed(1));
