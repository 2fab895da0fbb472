package cn.lianshen.contracts.code;

/** What was looked at when a code was refused, with the words for people in both languages. */
public enum Check {
    LENGTH("长度", "length"),
    CHARACTER("字符", "characters"),
    /** The groups and the hyphens between them. */
    FORM("格式", "form"),
    MONTH("赋码年月", "year and month"),
    REGION("行政区划", "region"),
    /** 中央业务指导部门, in project codes since 2020. */
    DEPARTMENT("业务指导部门", "guiding department"),
    /** 行业, in project codes until 2020. */
    INDUSTRY("行业", "industry"),
    TYPE("项目类型", "project type"),
    DATE("出生日期", "date of birth"),
    CHECK_DIGIT("校验码", "check digit"),
    /** 组织机构代码: the check digit of the nine characters inside a credit code. */
    INNER_CHECK_DIGIT("组织机构代码校验码", "check digit of the organisation code");

    private final String zh;
    private final String en;

    Check(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
