// Awkward but legal text, as people paste it: everything that a text may hold in both databases.

/** Quotes of every kind, a backslash and what other languages take for syntax. */
export const quotes = `Rabat "beton" 'K-225' “tebal” ‘rata’ \\ 100% _x_ ; -- DROP TABLE; <b>& {{a}} $1 \${b}`;

/** Lines, tabs, and the separators that JavaScript once took for line ends. */
export const lines = 'Baris satu\nbaris dua\r\nbaris tiga\tdengan tab\u2028dan pemisah\u2029akhir';

/** Emoji of several code points, letters of several scripts, and combining marks beside the composed letter. */
export const emoji = 'Taman 🌳👨‍👩‍👧‍👦🇮🇩 · é e\u0301 · ꦲꦏ꧀ꦱꦫ · 漢字 · 𝒜𐍈';

/** Text that turns its direction, with the marks that do it, and characters that nobody sees. */
export const turned = 'Jalan \u200Fمسجد النور\u200E (kanan ke kiri) \u202Eterbalik\u202C\u200B\u00AD\uFEFF';

/** A name of letters of several scripts, each word in one, and nothing that nobody sees: whoever is paid is called by such. */
export const named = 'Toko “Al-Nūr” مسجد النور · 漢字 · ꦲꦏ꧀ꦱꦫ 🌳';

/** Leading and trailing blanks and a control character. */
export const blanks = '  spasi di tepi\u0001 \u00A0';

/** Half of a surrogate pair: no text at all, which SQLite keeps and PostgreSQL refuses. */
export const halfSurrogate = 'Kertas \uD83C terpotong';
