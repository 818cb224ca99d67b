package org.gatehouse.breaking.visitor.visits;

class VisitManager {}
