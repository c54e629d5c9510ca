import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Endpoint } from '../platform/http/index.js';
import { FrontPage } from './front-page.js';
import { STYLE } from './style.js';

@Controller()
export class WelcomeController {
  constructor(@Inject(FrontPage) private readonly page: FrontPage) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Endpoint({ summary: 'The front page, for people', access: 'public', response: 'text', documented: false })
  home(@Req() request: FastifyRequest): string {
    return this.page.html(`${request.protocol}://${request.host}`);
  }

  @Get('front-page.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Endpoint({ summary: 'Style of the front page', access: 'public', response: 'text', documented: false })
  style(): string {
    return STYLE;
  }
}
