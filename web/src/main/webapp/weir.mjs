// The module for `import { mount } from "./weir.mjs"`. Importing it starts nothing: call start() for
// the programs that a page holds.
import { Weir } from "./weir-core.mjs";

document.$weirAddress = document.$weirAddress || import.meta.url;

export { Weir, Weir as default };
export const { mount, check, format, start, version } = Weir;
