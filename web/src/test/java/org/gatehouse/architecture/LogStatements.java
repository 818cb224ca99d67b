package org.gatehouse.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What is said to a logger, as the compiler understands it: words of the programmer's, ids, numbers, codes. Of our own
 * types none but enums and ids: a row or a record may hold anything, or come to hold it, and so may a text it gives.
 */
final class LogStatements {
    private static final Set<String> LOGGERS =
            Set.of("java.lang.System.Logger", "java.util.logging.Logger", "org.slf4j.Logger");
    private static final Set<String> IDS = Set.of("org.gatehouse.core.tenancy.TenantId");

    private final Trees trees;
    private final Types types;
    private final TypeMirror throwable;
    private final List<String> complaints = new ArrayList<>();
    private int seen;

    private LogStatements(JavacTask task) {
        this.trees = Trees.instance(task);
        this.types = task.getTypes();
        this.throwable =
                task.getElements().getTypeElement("java.lang.Throwable").asType();
    }

    static LogStatements in(Collection<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, options, null, files.getJavaFileObjectsFromPaths(List.copyOf(sources)));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            LogStatements found = new LogStatements(task);
            units.forEach(found::read);
            return found;
        }
    }

    int seen() {
        return seen;
    }

    List<String> complaints() {
        return complaints;
    }

    private void read(CompilationUnitTree unit) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                Element called = trees.getElement(getCurrentPath());
                if (called != null
                        && LOGGERS.contains(called.getEnclosingElement().toString())) {
                    seen++;
                    TreePath path = getCurrentPath();
                    call.getArguments().forEach(said -> look(new TreePath(path, said)));
                }
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(unit, null);
    }

    /** An expression whose value is said. */
    private void look(TreePath path) {
        Tree said = path.getLeaf();
        if (said instanceof ParenthesizedTree inner) {
            look(path, inner.getExpression());
        } else if (said instanceof BinaryTree sum) {
            look(path, sum.getLeftOperand());
            look(path, sum.getRightOperand());
        } else if (said instanceof ConditionalExpressionTree choice) {
            look(path, choice.getTrueExpression());
            look(path, choice.getFalseExpression());
        } else if (said instanceof NewArrayTree array && array.getInitializers() != null) {
            array.getInitializers().forEach(part -> look(path, part));
        } else if (said instanceof LambdaExpressionTree lambda) {
            lookInto(new TreePath(path, lambda.getBody()));
        } else {
            judge(path);
        }
    }

    private void look(TreePath path, ExpressionTree part) {
        look(new TreePath(path, part));
    }

    private void lookInto(TreePath body) {
        if (body.getLeaf() instanceof ExpressionTree) {
            look(body);
            return;
        }
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree end, Void nothing) {
                look(getCurrentPath(), end.getExpression());
                return null;
            }
        }.scan(body, null);
    }

    private void judge(TreePath path) {
        TypeMirror type = trees.getTypeMirror(path);
        if (type == null || type.getKind() == TypeKind.ERROR) {
            complain(path, "is not understood: is the class path complete?");
        } else if (tells(type)) {
            complain(path, "is a " + type + ": log its id");
        } else if (path.getLeaf() instanceof MethodInvocationTree call) {
            judge(path, call, type);
        }
    }

    private void judge(TreePath path, MethodInvocationTree call, TypeMirror type) {
        Element called = trees.getElement(path);
        if (called instanceof ExecutableElement && isText(type) && holdsData(called.getEnclosingElement())) {
            complain(path, "is a text of a " + called.getEnclosingElement() + ": log its id");
        }
        call.getArguments().forEach(part -> look(path, part));
        if (isText(type) && call.getMethodSelect() instanceof MemberSelectTree select) {
            TreePath receiver = new TreePath(new TreePath(path, select), select.getExpression());
            boolean says = Set.of("toString", "formatted", "concat", "strip", "substring", "join", "trim")
                    .contains(select.getIdentifier().toString());
            if (says && trees.getElement(receiver) != null && !(trees.getElement(receiver) instanceof TypeElement)) {
                look(receiver);
            }
        }
    }

    /** Whether words about people may be in it. */
    private boolean tells(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return tells(array.getComponentType());
        }
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        Element element = declared.asElement();
        boolean ours = element.toString().startsWith("org.gatehouse.");
        boolean harmless = element.getKind() == ElementKind.ENUM
                || IDS.contains(element.toString())
                || types.isAssignable(type, throwable);
        return (ours && !harmless) || declared.getTypeArguments().stream().anyMatch(this::tells);
    }

    private static boolean isText(TypeMirror type) {
        return Set.of("java.lang.String", "java.lang.CharSequence").contains(type.toString());
    }

    /** A row, a record, or anything about people. */
    private static boolean holdsData(Element type) {
        return type.getKind() == ElementKind.RECORD
                || type.toString().startsWith("org.gatehouse.core.people.")
                || type.getAnnotationMirrors().stream()
                        .anyMatch(mark -> mark.getAnnotationType().toString().equals("jakarta.persistence.Entity"));
    }

    private void complain(TreePath path, String what) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        String name = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        complaints.add(name + ":" + unit.getLineMap().getLineNumber(start) + " " + path.getLeaf() + " " + what);
    }
}
