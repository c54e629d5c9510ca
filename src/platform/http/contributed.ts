import type { ModulesContainer } from '@nestjs/core';

/** What modules provide under one token each for itself, collected: Nest has no multi-providers. */
export function contributed<T>(modules: ModulesContainer, token: symbol): T[] {
  return [...modules.values()].flatMap((module) => {
    const wrapper = module.providers.get(token);
    return wrapper ? [wrapper.instance as T] : [];
  });
}
