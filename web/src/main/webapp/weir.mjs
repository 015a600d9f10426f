// The module for `import { Weir } from "./weir.mjs"`. The compiler can export classes only; this file
// gives their parts the names that one imports.
export { Weir, Weir as default } from "./weir-core.mjs";
