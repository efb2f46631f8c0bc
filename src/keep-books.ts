import { readPhrasings } from "./answers/book.ts";
import { loadDictionaries } from "./dictionaries.ts";
import { clearKeptBooks, keepBook } from "./kept-book.ts";
import { loadPacks } from "./packs/load.ts";
import { compile } from "./policy/compile.ts";
import { compileLexicon } from "./understanding/lexicon.ts";

/** Part of `npm run build`: reads the phrasings of every pack, so that no start has to. */
clearKeptBooks();
const words = await loadDictionaries();
for (const pack of loadPacks()) {
  keepBook(pack, readPhrasings({ policy: compile(pack), lexicon: compileLexicon(pack), words }));
}
