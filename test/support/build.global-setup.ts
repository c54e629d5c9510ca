import { ensureBuild } from '../../config/tools/ensure-build.mjs';

/** Tests that run the built product build it first, once for all of them. */
export default async function setup(): Promise<void> {
  await ensureBuild();
}
