package weir.elaborate;

import weir.program.Node;

/** Which nodes compute something, so that compiling them to a formula is worth it. */
final class Computes implements Node.Visitor<Boolean> {
    private static final Computes VISITOR = new Computes();

    private Computes() {}

    static boolean worthAFormula(Node node) {
        return Boolean.TRUE.equals(node.accept(VISITOR));
    }

    @Override
    public Boolean constant(Node.Constant node) {
        return false;
    }

    @Override
    public Boolean never(Node.Never node) {
        return false;
    }

    @Override
    public Boolean read(Node.Read node) {
        return false;
    }

    @Override
    public Boolean passed(Node.Passed node) {
        return false;
    }

    @Override
    public Boolean field(Node.FieldRead node) {
        return false;
    }

    @Override
    public Boolean text(Node.TextTemplate node) {
        return true;
    }

    @Override
    public Boolean operation(Node.Operation node) {
        return true;
    }

    @Override
    public Boolean record(Node.RecordNode node) {
        return false;
    }

    @Override
    public Boolean spread(Node.SpreadNode node) {
        return false;
    }

    @Override
    public Boolean list(Node.ListNode node) {
        return false;
    }

    @Override
    public Boolean call(Node.Call node) {
        return false;
    }

    @Override
    public Boolean builtin(Node.BuiltinCall node) {
        return true;
    }

    @Override
    public Boolean latest(Node.Latest node) {
        return false;
    }

    @Override
    public Boolean then(Node.Then node) {
        return false;
    }

    @Override
    public Boolean match(Node.Match node) {
        return true;
    }

    @Override
    public Boolean hold(Node.Hold node) {
        return false;
    }

    @Override
    public Boolean link(Node.LinkSlot node) {
        return false;
    }

    @Override
    public Boolean linkTo(Node.LinkTo node) {
        return false;
    }
}
