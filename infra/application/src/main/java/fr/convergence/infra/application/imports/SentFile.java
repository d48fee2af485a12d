package fr.convergence.infra.application.imports;

import fr.convergence.kernel.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * The file of a request: its body, or the field {@code file} of a form.
 *
 * @param name as the sender calls it, when told
 */
record SentFile(InputStream bytes, @Nullable String name) {

    private static final int LONGEST_NAME = 200;

    /**
     * The file as it comes, never whole in memory nor in a folder of the server's.
     *
     * @throws Rejected when there is none, or its type cannot be a list
     */
    static SentFile of(HttpServletRequest http) throws IOException {
        String type = Objects.requireNonNullElse(http.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            return ofForm(http);
        }
        ImportCode.CONTENT_TYPE_UNSUPPORTED.when(type.startsWith("application/x-www-form-urlencoded"));
        return new SentFile(http.getInputStream(), null);
    }

    private static SentFile ofForm(HttpServletRequest http) throws IOException {
        try {
            FileItemIterator fields = new FileUpload().getItemIterator(new ServletRequestContext(http));
            while (fields.hasNext()) {
                FileItemStream field = fields.next();
                if ("file".equals(field.getFieldName())) {
                    return new SentFile(field.openStream(), name(field.getName()));
                }
            }
        } catch (FileUploadException | MalformedStreamException broken) {
            throw new Rejected(List.of(ImportCode.FORM_BROKEN.rejection()));
        }
        throw new Rejected(List.of(ImportCode.FILE_MISSING.rejection()));
    }

    private static @Nullable String name(@Nullable String submitted) {
        if (submitted == null || submitted.isBlank()) {
            return null;
        }
        String clean =
                Values.clean(submitted.substring(submitted.replace('\\', '/').lastIndexOf('/') + 1));
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }
}
