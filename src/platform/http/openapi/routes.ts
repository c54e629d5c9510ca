import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { endpointOf, type EndpointOptions } from '../endpoint.js';

export const API_PREFIX = 'api/v1';
/** Answered without the prefix: what operators, not clients, call, and the front page. */
export const OUTSIDE_API = ['health/live', 'health/ready', 'metrics', '/', 'front-page.css'];

/** `:id`, or `:id([^:]+)` where its end must be said. */
const PARAMETER = /(?<!:):(\w+)(?:\([^)]*\))?/g;

export interface Route {
  /** `TicketsController.file` */
  readonly name: string;
  readonly method: string;
  /** As in OpenAPI: `/api/v1/tickets/{id}/events:preview`. */
  readonly path: string;
  readonly endpoint: EndpointOptions | undefined;
}

/** Every route of every controller, whether or not its instance was built. */
export function routesOf(modules: ModulesContainer): Route[] {
  const controllers = [...modules.values()].flatMap((module) =>
    [...module.controllers.values()].map((wrapper) => wrapper.metatype as Type),
  );
  return controllers
    .flatMap(routesOfController)
    .sort((a, b) => (a.path === b.path ? compare(a.method, b.method) : compare(a.path, b.path)));
}

function routesOfController(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((methodName) => {
    const handler = prototype[methodName];
    const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
    if (handler === undefined || method === undefined) return [];
    return paths(controller).flatMap((base) =>
      paths(handler).map((path) => ({
        name: `${controller.name}.${methodName}`,
        method: RequestMethod[method],
        path: published([base, path].flatMap((part) => part.split('/')).filter(Boolean)),
        endpoint: endpointOf(handler),
      })),
    );
  });
}

function paths(holder: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, holder) as string | string[] | undefined;
  return Array.isArray(path) ? path : [path ?? ''];
}

function published(segments: readonly string[]): string {
  const path = segments.join('/');
  refuseSwallowedVerb(path);
  const whole = OUTSIDE_API.includes(path || '/') ? path : `${API_PREFIX}/${path}`;
  return `/${whole.replace(PARAMETER, '{$1}').replaceAll('::', ':')}`;
}

/** @throws Error when a verb would become part of the parameter's name. */
function refuseSwallowedVerb(path: string): void {
  if (/(?<!:):\w+::/.test(path))
    throw new Error(`${path}: write the parameter as :name([^:]+) before its verb`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
