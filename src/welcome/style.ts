/** Small on purpose: the console brings its own. */
export const STYLE = `
body { margin: 0; font: 16px/1.7 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1c2733; background: #f6f7f9; }
main { max-width: 60rem; margin: 2rem auto; padding: 1rem 2rem 2rem; background: #fff; border-top: 4px solid #b3261e; }
small, span[lang=en], p[lang=en] { color: #51606f; font-weight: normal; }
h1 small, h2 small { font-size: .6em; }
.pipeline { display: grid; grid-template-columns: repeat(6, 1fr); gap: .5rem 1.5rem; margin: 1.5rem 0; padding: 0; list-style: none; }
.pipeline li { position: relative; padding: .5rem .75rem; background: #fbeceb; border-radius: .25rem; font-size: .9rem; }
.pipeline li + li::before { content: "→"; position: absolute; left: -1.4rem; color: #b3261e; }
dt { color: #51606f; }
dd { margin: 0 0 .5rem; }
code { font-family: ui-monospace, monospace; }
@media (max-width: 56rem) { .pipeline { grid-template-columns: repeat(2, 1fr); } }
.accounts { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 0; list-style: none; }
`;
