/** Generates the typed BPMN contracts (replaced by the real generator in the next commit). */
final class ContratsBpmn {
    public static void main(String[] args) {}
}
