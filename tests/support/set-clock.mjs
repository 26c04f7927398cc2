// Loaded before a program that a test starts: its clock begins at the instant in SIKLUS_TEST_NOW and runs on from there.
const wish = process.env['SIKLUS_TEST_NOW'];
const Machine = Date;

if (wish !== undefined) {
  const ahead = Machine.parse(wish) - Machine.now();
  globalThis.Date = class extends Machine {
    constructor(...given) {
      super(...(given.length === 0 ? [Machine.now() + ahead] : given));
    }
    static now() {
      return Machine.now() + ahead;
    }
  };
}
