package cn.lianshen.contracts;

import java.util.List;

/** What the completion rule proposes to the lead window, and why, line by line. */
public record Proposal(Conclusion conclusion, CompletionPolicy rule, List<LocalizedText> explanation) {}
