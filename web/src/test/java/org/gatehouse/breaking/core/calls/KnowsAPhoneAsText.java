package org.gatehouse.breaking.core.calls;

record KnowsAPhoneAsText(String mobilePhone) {}
