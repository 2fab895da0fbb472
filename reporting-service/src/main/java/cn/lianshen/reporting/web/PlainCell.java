package cn.lianshen.reporting.web;

/** Text for a cell of a spreadsheet that must not be taken for a formula, whoever wrote it. */
final class PlainCell {

    /** Also as full-width characters, which some spreadsheets read the same way. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private PlainCell() {}

    static String of(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
