// The `siklus` command. Looks at the Node version before anything native is loaded, because an old Node crashes on the database driver.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Siklus memerlukan Node 22.18 atau lebih baru (sekarang ${process.versions.node}). Jalankan lewat: npm run -s siklus -- …\nSiklus needs Node 22.18 or newer. Run it through: npm run -s siklus -- …\n`,
  );
  process.exit(2);
}
const { runCli } = await import('./run.ts');
const print = (stream: NodeJS.WriteStream) => (text: string) =>
  new Promise<void>((done, fail) => stream.write(text, (fault) => (fault ? fail(fault) : done())));
// A reader that has seen enough (`| head`) closes the pipe: that is no fault of the command.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await runCli(process.argv.slice(2), {
  out: print(process.stdout),
  err: print(process.stderr),
  now: () => new Date().toISOString(),
  interrupted: () =>
    new Promise((done) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => done());
    }),
});
