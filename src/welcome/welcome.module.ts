import { Module } from '@nestjs/common';
import { FrontPage } from './front-page.js';
import { WelcomeController } from './welcome.controller.js';

@Module({ controllers: [WelcomeController], providers: [FrontPage], exports: [FrontPage] })
export class WelcomeModule {}
