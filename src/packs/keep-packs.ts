import { keepPack } from "./kept.ts";
import { packFolders, policyDataFolder, readPack } from "./load.ts";

/** Part of `npm run build`: keeps every pack as it is read and checked now. Fails on a pack at fault. */
for (const folder of packFolders(policyDataFolder())) keepPack(folder, readPack(folder));
