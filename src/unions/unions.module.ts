import { Module } from '@nestjs/common';
import { UnionStore } from './union.store.js';
import { UnionTree } from './union-tree.js';
import { UnionsController } from './unions.controller.js';
import { UnionsReadModel } from './unions.read-model.js';
import { WorkingUnion } from './working-union.js';

@Module({
  controllers: [UnionsController],
  providers: [UnionStore, UnionTree, UnionsReadModel, WorkingUnion],
  exports: [UnionStore, UnionTree, WorkingUnion],
})
export class UnionsModule {}
