package org.gatehouse.breaking.visitor.visits;

import jakarta.transaction.Transactional;

class OpensATransaction {
    @Transactional
    void change() {}
}
