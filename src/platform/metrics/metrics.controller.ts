import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Endpoint } from '../http/endpoint.js';
import { Metrics } from './metrics.js';

@Controller('metrics')
export class MetricsController {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  @Get()
  @Endpoint({
    summary: 'Figures of this process for Prometheus',
    access: 'public',
    response: 'text',
    tags: ['operation'],
  })
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  read(): Promise<string> {
    return this.metrics.text();
  }
}
