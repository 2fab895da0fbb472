package cn.lianshen.worktime;

/** Who must approve that a statutory limit is extended (行政许可法 42). */
public enum ApproverRole {
    /** 本机关负责人: the head of the deciding department, for its own licence. */
    AGENCY_HEAD,
    /** 本级人民政府负责人: the head of the government, for joint handling. */
    GOVERNMENT_HEAD
}
