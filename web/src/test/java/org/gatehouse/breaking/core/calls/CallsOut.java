package org.gatehouse.breaking.core.calls;

import com.sendgrid.SendGrid;
import jakarta.mail.Session;
import jakarta.websocket.ContainerProvider;
import jakarta.ws.rs.client.ClientBuilder;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.apache.http.impl.client.HttpClients;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

class CallsOut {
    HttpClient client() {
        return HttpClient.newHttpClient();
    }

    void connect(URI where) throws IOException {
        where.toURL().openConnection().connect();
        new Socket(where.getHost(), 25).close();
        new ServerSocket(25).close();
        new DatagramSocket().close();
        SocketChannel.open().close();
        DatagramChannel.open().close();
        SocketFactory.getDefault().createSocket().close();
        SSLSocketFactory.getDefault().createSocket().close();
    }

    Object library(String key) {
        ClientBuilder.newClient();
        ContainerProvider.getWebSocketContainer();
        Session.getInstance(new Properties());
        RestClientBuilder.newBuilder();
        HttpClients.createDefault();
        return new SendGrid(key).getRequestHeaders();
    }
}
