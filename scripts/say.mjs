// What the launcher says to people: on stderr, so that stdout belongs to the command it runs. Indonesian first.

export const say = (line) => process.stderr.write(`${line}\n`);

/** An error that is shown as advice, without a stack. */
export const advise = (id, en) => Object.assign(new Error(en), { advice: `${id}\n${en}` });

/** Says what to do and ends with `code` (2: used wrongly). */
export const stopWith = (id, en, code = 1) => {
  say(`${id}\n${en}`);
  process.exit(code);
};
