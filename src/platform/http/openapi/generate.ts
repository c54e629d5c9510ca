import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { openApiDocument } from './document.js';

type RootModule = Type | DynamicModule;

/** The OpenAPI file as text, from the declarations alone: nothing is instantiated, no database is needed. */
export async function openApiJson(root: RootModule): Promise<string> {
  const app = await NestFactory.create(root, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
}
